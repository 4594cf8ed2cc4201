create table replenishment_policy (
    sku             identifier  not null,
    warehouse       identifier  not null,
    seq             integer     not null,
    recorded_at     moment      not null,
    effective_from  date        not null,
    goal            varchar(32) not null,
    review_days     integer     not null,
    replenished     boolean     not null,
    body            varchar     not null,
    actor           identifier  not null,
    principal       identifier,
    stamped_at      moment      not null,
    command_key     identifier,
    reason          varchar,
    primary key (sku, warehouse, seq)
);
comment on table replenishment_policy is 'Which policy holds for each article in each warehouse, in the order of recording; rows are only added';
comment on column replenishment_policy.effective_from is 'The first day on which the policy holds; of two with the same day the later row counts';
comment on column replenishment_policy.goal is 'CYCLE_SERVICE, FILL_RATE, SHORTAGE_BALANCE';
comment on column replenishment_policy.replenished is 'Whether the article is ordered at all';
comment on column replenishment_policy.body is 'JSON: the policy with its goal, day and stamp';
create index replenishment_policy_in_warehouse on replenishment_policy (warehouse, sku, seq);

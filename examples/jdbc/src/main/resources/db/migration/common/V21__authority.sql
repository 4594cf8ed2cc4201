create table authority_event (
    entity           identifier  not null,
    seq              integer     not null,
    recorded_at      moment      not null,
    change           varchar(32) not null,
    number           identifier  not null,
    effective_from   date,
    effective_to     date,
    holder_kind      varchar(16),
    holder           identifier,
    from_person      identifier,
    to_person        identifier,
    rule             identifier,
    for_person       identifier,
    for_position     identifier,
    approver         identifier,
    waived_because   varchar,
    control          varchar,
    decision         varchar(64),
    currency         char(3),
    per_case         exact,
    per_period       exact,
    period           varchar(64),
    currency_rule    varchar(64),
    scope_unit       identifier,
    units_below      boolean,
    category         varchar,
    country          varchar,
    basis            varchar,
    authority_basis  varchar(64),
    purpose          varchar,
    max_depth        integer,
    actor            identifier  not null,
    principal        identifier,
    stamped_at       moment      not null,
    command_key      identifier,
    reason           varchar,
    primary key (entity, seq)
);
comment on table authority_event is 'What was granted, delegated, waived and ended in each company, in the order of recording; rows are only added';
comment on column authority_event.change is 'GRANT, REVOKE, DELEGATE, END_DELEGATION, WAIVE, END_WAIVER';
comment on column authority_event.effective_from is 'The first day; of a grant or delegation null: no beginning. Of an ending: the first day on which it no longer holds';
comment on column authority_event.effective_to is 'The first day on which it no longer holds; null: no end';
comment on column authority_event.holder_kind is 'Of a grant: POSITION or TEAM';
comment on column authority_event.rule is 'Of a waiver: the code of the rule of segregation';
comment on column authority_event.for_person is 'Of a waiver: whom it helps; null: whoever holds for_position';
comment on column authority_event.control is 'Of a waiver: what is done instead';
comment on column authority_event.per_case is 'The largest amount of one decision; null: any';
comment on column authority_event.per_period is 'The largest amount of all decisions of a period; null: any';
comment on column authority_event.max_depth is 'Of a delegation: how many may follow it';

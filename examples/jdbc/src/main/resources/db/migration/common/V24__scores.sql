create table score_record (
    position_id  identifier not null,
    person       identifier not null,
    period       varchar(64) not null,
    seq          integer    not null,
    recorded_at  moment     not null,
    revision     integer    not null,
    card         varchar    not null,
    score        exact,
    result       varchar    not null,
    actor        identifier not null,
    principal    identifier,
    stamped_at   moment     not null,
    command_key  identifier,
    reason       varchar,
    primary key (position_id, person, period, seq)
);
comment on table score_record is 'Approved scores and their corrections, in the order of recording; rows are only added';
comment on column score_record.card is 'The title of the card, for people who read the table';
comment on column score_record.score is 'The total as it is shown, for people who read the table; null: nothing was applicable';
comment on column score_record.result is 'JSON: the card with its rules, what was measured, the exact scores, adjustments and vetoes';
comment on column score_record.reason is 'Why it was corrected; from the second revision on never null';

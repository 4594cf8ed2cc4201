create table leave_entry (
    person        identifier  not null,
    seq           integer     not null,
    recorded_at   moment      not null,
    entry         varchar(16) not null,
    leave_type    varchar(64),
    amount        exact,
    usable_until  date,
    body          varchar     not null,
    actor         identifier  not null,
    principal     identifier,
    stamped_at    moment      not null,
    command_key   identifier,
    reason        varchar,
    primary key (person, seq)
);
comment on table leave_entry is 'What leave was granted, taken and lost, in the order of recording; rows are only added';
comment on column leave_entry.entry is 'granted, earned, carried-over, taken, cancelled, expired, adjusted';
comment on column leave_entry.leave_type is 'Of what was granted; null for other entries, like the amount';
comment on column leave_entry.usable_until is 'Of what was granted: the first day on which it may be used no longer; null: it does not lapse';
comment on column leave_entry.body is 'JSON: the entry';
create index leave_entry_lapsing on leave_entry (usable_until);

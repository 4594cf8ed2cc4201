create table punch (
    person       identifier  not null,
    seq          integer     not null,
    recorded_at  moment      not null,
    punched_at   timestamp(6) not null,
    source       varchar(64) not null,
    device       varchar     not null,
    approval     varchar,
    primary key (person, seq)
);
comment on table punch is 'Who clocked in or out, in the order of recording; rows are only added';
comment on column punch.punched_at is 'By the clock on the wall, without a time zone';
comment on column punch.source is 'attendance.device, attendance.mobile, attendance.correction';
comment on column punch.approval is 'Of a correction: its approval; null for all others';
create index punch_during on punch (punched_at);

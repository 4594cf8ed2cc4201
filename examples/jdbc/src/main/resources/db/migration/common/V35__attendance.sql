create table attendance_record (
    person      identifier  not null,
    work_month  date        not null,
    version     bigint      not null,
    state       varchar(16) not null,
    body        varchar     not null,
    primary key (person, work_month)
);
comment on table attendance_record is 'Everybody''s attendance by month';
comment on column attendance_record.work_month is 'The first day of the month';
comment on column attendance_record.state is 'open, confirmed, locked';
comment on column attendance_record.body is 'JSON: the days, what was decided on their exceptions, corrections of earlier months, and the state';
create index attendance_record_of_month on attendance_record (work_month, person);

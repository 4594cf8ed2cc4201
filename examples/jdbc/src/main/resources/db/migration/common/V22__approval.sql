create table approval_case (
    case_id  identifier  primary key,
    version  bigint      not null,
    subject  varchar     not null,
    state    varchar(64) not null,
    due      moment,
    body     varchar     not null
);
comment on column approval_case.subject is 'The id of what is to be approved';
comment on column approval_case.due is 'The first moment that is too late for an open step; null: none has a limit';
comment on column approval_case.body is 'The whole case as JSON; the other columns are for queries';
create index approval_case_subject on approval_case (subject);
create index approval_case_due on approval_case (due);

create table approval_asked (
    case_id   identifier not null references approval_case on delete cascade,
    position  integer    not null,
    person    identifier not null,
    primary key (case_id, position)
);
comment on table approval_asked is 'Who is asked in an open step and has not decided, and for whom they stand in';
create index approval_asked_person on approval_asked (person);

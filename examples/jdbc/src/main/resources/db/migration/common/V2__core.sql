create table command_receipt (
    command_key     identifier primary key,
    version         bigint     not null,
    content         char(64)   not null,
    outcome         varchar    not null,
    carried_out_at  moment     not null
);
comment on table command_receipt is 'Commands that were carried out: a retry under the same key changes nothing';
comment on column command_receipt.content is 'SHA-256 of what was asked; another content under the same key is refused';
comment on column command_receipt.outcome is 'What a retry answers';

create table audit_entry (
    subject      varchar    not null,
    seq          integer    not null,
    recorded_at  moment     not null,
    action       varchar    not null,
    content      char(64)   not null,
    actor        identifier not null,
    principal    identifier,
    stamped_at   moment     not null,
    command_key  identifier,
    reason       varchar,
    primary key (subject, seq)
);
comment on table audit_entry is 'What was done to each subject, by whom and why; rows are only added';
comment on column audit_entry.content is 'SHA-256 of the content after it was done';
comment on column audit_entry.principal is 'On whose behalf; null: the actor in their own right';

create table org_event (
    entity           identifier  not null,
    seq              integer     not null,
    recorded_at      moment      not null,
    change           varchar(32) not null,
    effective_from   date        not null,
    effective_to     date,
    unit             identifier,
    unit_kind        varchar(64),
    parent_unit      identifier,
    position_id      identifier,
    reports_to       identifier,
    headcount        integer,
    name_zh          varchar,
    name_en          varchar,
    person           identifier,
    capacity         varchar(64),
    fte              exact,
    actor            identifier  not null,
    principal        identifier,
    stamped_at       moment      not null,
    command_key      identifier,
    reason           varchar,
    primary key (entity, seq)
);
comment on table org_event is 'Changes of the organisation of each company, in the order of recording; rows are only added';
comment on column org_event.change is 'FOUND, CREATE_UNIT, MOVE_UNIT, RENAME_UNIT, NAME_HEAD, CLOSE_UNIT, CREATE_POSITION, CHANGE_POSITION, CLOSE_POSITION, APPOINT, RELEASE';
comment on column org_event.effective_to is 'Of an appointment: the first day on which it no longer holds; null: no end';
comment on column org_event.fte is 'Of an appointment: the share of a full-time job';

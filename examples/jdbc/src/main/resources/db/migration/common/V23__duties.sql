create table duty_edition (
    entity          identifier    not null,
    seq             integer       not null,
    recorded_at     moment        not null,
    effective_from  date          not null,
    homes           varchar array not null,
    actor           identifier    not null,
    principal       identifier,
    stamped_at      moment        not null,
    command_key     identifier,
    reason          varchar,
    primary key (entity, seq)
);
comment on table duty_edition is 'Duty catalogues that each company put in force, in the order of recording; rows are only added';
comment on column duty_edition.homes is 'Fields that a unit is home to: names with blanks between them, a colon, the id of the unit';

create table duty (
    entity       identifier    not null,
    seq          integer       not null,
    position     integer       not null,
    duty_code    varchar       not null,
    unit         identifier,
    position_id  identifier,
    text_zh      varchar       not null,
    text_en      varchar       not null,
    field        varchar(64)   not null,
    activity     varchar(64),
    process      varchar(64)   not null,
    involvement  varchar(64)   not null,
    functions    varchar array not null,
    links        varchar array not null,
    resources    varchar array not null,
    performer    identifier,
    frequency    varchar(64),
    evidence_zh  varchar,
    evidence_en  varchar,
    kpis         varchar array not null,
    status       varchar(64)   not null,
    added        varchar array not null,
    source       varchar       not null,
    note         varchar       not null,
    primary key (entity, seq, position),
    foreign key (entity, seq) references duty_edition
);
comment on table duty is 'The duties of an edition, in its order';
comment on column duty.unit is 'The unit that has the duty; null: a position has it';
comment on column duty.added is 'Parts that a template added to its description';

create table supplier (
    supplier_id  identifier    primary key,
    version      bigint        not null,
    name         varchar       not null,
    credit_code  char(18),
    categories   varchar array not null
);
comment on column supplier.credit_code is 'Unified social credit code; null: none, or not known';

create table supplier_qualification (
    supplier_id  identifier not null references supplier on delete cascade,
    position     integer    not null,
    name         varchar    not null,
    valid_from   date,
    valid_to     date,
    primary key (supplier_id, position)
);
comment on column supplier_qualification.valid_from is 'Null: since ever';
comment on column supplier_qualification.valid_to is 'The first day on which it is no longer valid; null: no end';

create table supplier_check (
    supplier_id  identifier not null,
    position     integer    not null,
    check_no     integer    not null,
    item         varchar    not null,
    passed       boolean    not null,
    checked_on   date       not null,
    evidence     varchar    not null,
    primary key (supplier_id, position, check_no),
    foreign key (supplier_id, position) references supplier_qualification on delete cascade
);
comment on table supplier_check is 'What was looked at for a qualification';

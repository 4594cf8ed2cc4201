create table write_off (
    write_off_no  identifier  not null,
    version       bigint      not null,
    warehouse     identifier  not null,
    write_off_day date        not null,
    state         varchar(32) not null,
    body          varchar     not null,
    primary key (write_off_no)
);
comment on table write_off is 'Goods that were declared damaged or gone';
comment on column write_off.write_off_day is 'The day on which it happened';
comment on column write_off.state is 'writeoff.declared, writeoff.approved, writeoff.booked, writeoff.cancelled';
comment on column write_off.body is 'JSON: the goods, their cost, the cause, documents, and how it came to its state';
create index write_off_of_warehouse on write_off (warehouse, write_off_day, write_off_no);

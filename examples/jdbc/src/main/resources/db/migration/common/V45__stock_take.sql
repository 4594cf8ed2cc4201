create table stock_take (
    take_no    identifier  not null,
    version    bigint      not null,
    warehouse  identifier  not null,
    take_day   date        not null,
    state      varchar(32) not null,
    body       varchar     not null,
    primary key (take_no)
);
comment on table stock_take is 'Counts of warehouses';
comment on column stock_take.take_day is 'The day to which differences are booked';
comment on column stock_take.state is 'count.planned, count.counting, count.recounting, count.counted, count.submitted, count.approved, count.adjusted, count.cancelled';
comment on column stock_take.body is 'JSON: the sheet with its book figures, every count, what moved meanwhile, why lines differ, and how it came to its state';
create index stock_take_of_warehouse on stock_take (warehouse, take_day, take_no);

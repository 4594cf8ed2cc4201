drop view stock_on_hand;

create table stock_event (
    sku              identifier  not null,
    warehouse        identifier  not null,
    seq              integer     not null,
    recorded_at      moment      not null,
    kind             varchar(64) not null,
    happened_on      date        not null,
    recorded_on      date        not null,
    movement_id      identifier,
    lot              identifier,
    goods_owner      identifier,
    serials          varchar(64) array,
    quantity         amount,
    unit_of_measure  varchar(16),
    unit_cost        exact,
    amount           amount,
    currency         char(3),
    refers_to        identifier,
    counterpart      identifier,
    reference        varchar,
    body             varchar,
    primary key (sku, warehouse, seq)
);
comment on table stock_event is 'The stock book: what moved, was promised or set out for each article in each warehouse; rows are only added';
comment on column stock_event.kind is 'Of a movement: stock.receipt, stock.issue, stock.customer-return, stock.supplier-return, stock.damage, stock.loss, stock.count, stock.stock-take, stock.landed-cost, stock.transfer-out, stock.transfer-in, stock.handover; of the others: stock.reserved, stock.reservation-used, stock.reservation-released, stock.reservation-expired, stock.transfer-announced';
comment on column stock_event.recorded_on is 'The day on which it was entered, which may be long after happened_on';
comment on column stock_event.movement_id is 'Null for what is no movement; then all columns from here to reference are null';
comment on column stock_event.goods_owner is 'Whose the goods are; null for the company''s own';
comment on column stock_event.serials is 'The numbers of the pieces; null where pieces have none';
comment on column stock_event.quantity is 'Positive; of a count found less booked, of a stock-take what was found; null for a landed cost';
comment on column stock_event.currency is 'Of unit_cost or amount, of which a row has one at most';
comment on column stock_event.counterpart is 'The other warehouse of a transfer, or of the issue of a return';
comment on column stock_event.body is 'JSON: the event, if it is no movement';

insert into stock_event (sku, warehouse, seq, recorded_at, kind, happened_on, recorded_on, movement_id, quantity,
        unit_of_measure, unit_cost, amount, currency, refers_to, reference)
    select sku, warehouse, seq, recorded_at, kind, moved_on, recorded_on, movement_id, quantity,
        unit_of_measure, unit_cost, amount, currency, refers_to, reference
    from movement;
drop table movement;

create index stock_event_of_movement on stock_event (sku, warehouse, movement_id);
create index stock_event_referring on stock_event (sku, refers_to);

create view movement as
    select sku, warehouse, seq, recorded_at, movement_id, happened_on as moved_on, kind, lot, goods_owner, serials,
        quantity, unit_of_measure, unit_cost, amount, currency, refers_to, counterpart, reference, recorded_on
    from stock_event
    where movement_id is not null;
comment on view movement is 'The movements alone';

create view stock_on_hand as
    select moved.sku, moved.warehouse, moved.unit_of_measure,
        sum(case
            when moved.kind in ('stock.receipt', 'stock.customer-return', 'stock.count', 'stock.stock-take',
                    'stock.transfer-in')
                then moved.quantity
            else -moved.quantity
        end) as quantity
    from movement moved
    left join (
        select sku, warehouse, moved_on, seq,
            row_number() over (partition by sku, warehouse order by moved_on desc, seq desc) as latest
        from movement
        where kind = 'stock.stock-take') taken
        on taken.sku = moved.sku and taken.warehouse = moved.warehouse and taken.latest = 1
    where moved.quantity is not null
        and (taken.seq is null
            or moved.goods_owner is not null
            or moved.moved_on > taken.moved_on
            or (moved.moved_on = taken.moved_on and moved.seq >= taken.seq))
    group by moved.sku, moved.warehouse, moved.unit_of_measure;
comment on view stock_on_hand is 'What lies in each warehouse, of all lots and owners: the last stock-take and what moved since';

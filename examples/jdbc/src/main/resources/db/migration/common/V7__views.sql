create view payroll_register as
    select slip.run_id, slip.person, slip.unit, slip.currency,
        slip.gross, slip.employee_contributions, slip.tax, slip.other_deductions, slip.net,
        slip.employer_contributions, slip.gross + slip.employer_contributions as employer_cost
    from payslip slip
    join pay_run run on run.run_id = slip.run_id and run.revision = slip.revision;
comment on view payroll_register is 'The payslips of each run''s last calculation';

create view ledger_line as
    select entry.entity, entry.entry_date, entry.entry_key, entry.kind, line.position, line.account, line.currency,
        line.amount,
        case when line.amount > 0 then line.amount end as debit,
        case when line.amount < 0 then -line.amount end as credit,
        line.unit, line.party, line.reason
    from journal_entry entry
    join journal_line line on line.entity = entry.entity and line.seq = entry.seq;
comment on view ledger_line is 'Journal lines with the day of their entry, debit and credit apart';

create view stock_on_hand as
    select moved.sku, moved.warehouse, moved.unit_of_measure,
        sum(case
            when moved.kind in ('stock.receipt', 'stock.customer-return', 'stock.count', 'stock.stock-take')
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
            or moved.moved_on > taken.moved_on
            or (moved.moved_on = taken.moved_on and moved.seq >= taken.seq))
    group by moved.sku, moved.warehouse, moved.unit_of_measure;
comment on view stock_on_hand is 'What lies in each warehouse: the last stock-take and what moved since';

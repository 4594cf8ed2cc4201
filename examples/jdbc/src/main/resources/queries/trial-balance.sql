-- first day, end (the day after the last), company
select account, currency,
    sum(case when entry_date < first_day then amount else 0 end) as opening,
    sum(case when entry_date >= first_day then coalesce(debit, 0) else 0 end) as debit,
    sum(case when entry_date >= first_day then coalesce(credit, 0) else 0 end) as credit,
    sum(amount) as closing
from ledger_line
cross join (select cast(? as date) as first_day, cast(? as date) as last_end) period
where entity = ? and entry_date < last_end
group by account, currency
order by account, currency

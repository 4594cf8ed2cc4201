-- warehouse
select sku, quantity, unit_of_measure
from stock_on_hand
where warehouse = ? and quantity <> 0
order by quantity desc, sku

package io.zhanggui.examples.jdbc;

class PostgresStockBookTest extends StockBookTests {
    PostgresStockBookTest() {
        super(Databases.POSTGRES);
    }
}

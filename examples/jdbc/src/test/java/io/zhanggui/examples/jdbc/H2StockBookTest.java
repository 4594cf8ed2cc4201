package io.zhanggui.examples.jdbc;

class H2StockBookTest extends StockBookTests {
    H2StockBookTest() {
        super(Databases.H2);
    }
}

package io.zhanggui.examples.jdbc;

class H2TransactionTest extends TransactionTests {
    H2TransactionTest() {
        super(Databases.H2);
    }
}

package io.zhanggui.examples.jdbc;

class PostgresViewTest extends ViewTests {
    PostgresViewTest() {
        super(Databases.POSTGRES);
    }
}

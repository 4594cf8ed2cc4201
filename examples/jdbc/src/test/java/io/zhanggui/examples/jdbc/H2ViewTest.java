package io.zhanggui.examples.jdbc;

class H2ViewTest extends ViewTests {
    H2ViewTest() {
        super(Databases.H2);
    }
}

/**
 * Every storage port of the library on a SQL database; start from {@link io.zhanggui.examples.jdbc.JdbcStorage}.
 *
 * <p>Five classes are shared: {@code JdbcUnitOfWork} and {@code Sql} for transactions and statements, {@code Table} for the
 * columns, {@code JdbcRepository} and {@code JdbcEventStream} for the two shapes of ports. Each adapter then names its
 * columns, reads a row back, and has the queries of its port.
 */
@NullMarked
package io.zhanggui.examples.jdbc;

import org.jspecify.annotations.NullMarked;

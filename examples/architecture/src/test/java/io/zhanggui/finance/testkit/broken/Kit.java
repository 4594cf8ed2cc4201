package io.zhanggui.finance.testkit.broken;

/** Stands for a class of a testkit. */
public final class Kit {}

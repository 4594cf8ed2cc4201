package io.zhanggui.finance.broken;

/** What the broken samples of other modules reach for. */
public final class Open {}

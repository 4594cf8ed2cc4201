package io.zhanggui.finance.broken.impl;

/** In a package that says nothing, and that is not null-marked. */
final class Hidden {}

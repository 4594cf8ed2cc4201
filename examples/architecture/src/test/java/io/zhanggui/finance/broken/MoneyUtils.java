package io.zhanggui.finance.broken;

final class MoneyUtils {}

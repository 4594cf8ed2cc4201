package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The field of work that a duty belongs to, and that a unit is home to (职能领域). */
@Beta
public enum DutyField implements Term {
    /** Supervising the direction of the company (治理). */
    GOVERNANCE,
    /** Deciding goals and the way there, and leading (战略与经营管理). */
    STRATEGY,
    /** Archives, rules, reception, general affairs (行政). */
    ADMINISTRATION,
    /** Hiring, pay, insurance, training (人事). */
    PERSONNEL,
    /** Books, taxes, payments, control of assets (财务). */
    FINANCE,
    /** Selling, sales contracts and their statistics (销售). */
    SALES,
    /** Market research and promotion (市场). */
    MARKETING,
    /** Building the brand (品牌). */
    BRAND,
    /** Contact with customers before and after the sale (客服). */
    CUSTOMER_SERVICE,
    /** Suppliers and purchases (采购). */
    PURCHASING,
    /** Keeping goods (仓储). */
    WAREHOUSING,
    /** Moving and delivering goods (物流). */
    LOGISTICS,
    /** Making goods (生产制造). */
    MANUFACTURING,
    /** Building and equipping (工程). */
    ENGINEERING,
    /** Systems and their development (技术). */
    TECHNOLOGY,
    /** Running shops and platforms online (电子商务运营). */
    E_COMMERCE,
    /** Data and what they tell (数据). */
    DATA,
    /** Projects across units (项目). */
    PROJECTS;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}

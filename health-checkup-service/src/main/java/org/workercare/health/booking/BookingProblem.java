package org.workercare.health.booking;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with rosters and places. */
public enum BookingProblem implements ProblemType {
    SLOT_FULL(409, "该时段已满", "The slot is full", "选择其他时段", "Choose another slot"),
    ALREADY_BOOKED(
            409,
            "该职工在本活动中已有预约",
            "The worker already has a place in this campaign",
            "先取消原预约",
            "Give the other place back first"),
    NOT_ON_ROSTER(
            422, "该职工不在本活动名册中", "The worker is not on this campaign's roster", "先导入名册", "Import the roster first"),
    BOOKING_HAS_RESULTS(
            409,
            "已有检查结果，不能取消",
            "There are results already, so the place cannot be given back",
            "无需取消",
            "Leave it as it is"),
    ROSTER_NOT_TEXT(
            400,
            "名册不是 UTF-8 编码的文本",
            "The roster is not UTF-8 text",
            "另存为 UTF-8 编码的 CSV 后重试",
            "Save it as CSV in UTF-8 and send it again"),
    ROSTER_COLUMNS_MISSING(
            400, "名册缺少必需的列", "The roster lacks columns", "补齐 missing 所列的列", "Add the columns that missing names"),
    ROSTER_EMPTY(400, "名册没有数据行", "The roster has no rows", "至少包含一行数据", "Send at least one row below the head"),
    ROSTER_TOO_LONG(
            413, "名册行数过多", "The roster has too many rows", "每次最多 5000 行，请拆分", "Send at most 5,000 rows at a time"),
    ROSTER_FIELD_MISSING(422, "该列不能为空", "This column may not be empty", "补齐该单元格", "Fill in the cell"),
    ROSTER_FIELD_TOO_LONG(422, "该列内容过长", "This column is too long", "缩短该单元格", "Shorten the cell"),
    ROSTER_CITIZEN_ID(
            422, "身份证号无效", "The citizen id is not valid", "核对身份证号及校验码", "Check the id and its last character"),
    ROSTER_DUPLICATE(
            422,
            "名册中有重复的职工或账号",
            "The worker or account stands twice in the roster",
            "删除重复行",
            "Remove the repeated row"),
    ROSTER_EMPLOYER(
            422,
            "用人单位工会编号无效或超出范围",
            "The employer is no organisation within the campaign's",
            "核对编号，须为活动所属工会或其下级",
            "Use the campaign's organisation or one below it"),
    ROSTER_INDUSTRY(
            422,
            "行业不在本活动范围内",
            "The industry is not one of the campaign's",
            "使用活动中列出的行业",
            "Use one that the campaign lists"),
    ROSTER_HAZARD(
            422,
            "危害因素代码不存在",
            "There is no such hazard",
            "使用 /hazards 中的代码，以分号分隔",
            "Use codes from /hazards, parted by semicolons"),
    ROSTER_ACCOUNT_DIFFERS(
            422, "该账号与已登记的职工不符", "The account does not fit the worker on record", "核对账号", "Check the account"),
    ROSTER_ROW_RAGGED(
            422,
            "该行的列数与表头不符",
            "The row has more or fewer cells than the head",
            "检查该行的逗号和引号",
            "Check the row's commas and quotes");

    private final int status;
    private final Words title;
    private final Words next;

    BookingProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        this.status = status;
        this.title = new Words(titleZh, titleEn);
        this.next = new Words(nextZh, nextEn);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Words title() {
        return title;
    }

    @Override
    public Words next() {
        return next;
    }
}

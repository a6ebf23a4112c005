package org.workercare.funding.aid.person;

import java.util.Set;

/** What may be shown of a name. */
public final class NameMask {

    /** Surnames of two characters, after the Hundred Family Surnames (百家姓). */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "端木", "轩辕",
            "呼延", "闻人", "申屠", "澹台", "太史", "淳于", "单于", "公冶", "钟离", "濮阳", "拓跋", "赫连", "西门", "百里", "东郭", "仲孙");

    private static final int SHORTEST_WITH_COMPOUND = 3;

    private NameMask() {}

    /** For replies to those who work on the case: the first character. */
    public static String inReplies(String name) {
        return first(name, 1) + "*";
    }

    /** For public notices: the surname and two stars, however long the name is. */
    public static String inPublic(String name) {
        boolean compound =
                name.codePointCount(0, name.length()) >= SHORTEST_WITH_COMPOUND && COMPOUND.contains(first(name, 2));
        return first(name, compound ? 2 : 1) + "**";
    }

    /** The last four digits of an account number, or fewer of a short one. */
    public static String account(String number) {
        int shown = Math.min(4, number.length() / 2);
        return "****" + number.substring(number.length() - shown);
    }

    private static String first(String name, int characters) {
        return name.substring(0, name.offsetByCodePoints(0, characters));
    }
}

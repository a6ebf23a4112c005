package org.workercare.platform.web.problems;

/** What can go wrong at any address. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON(
            400,
            "请求体不是有效的 JSON",
            "The body is not valid JSON",
            "修正 JSON 语法后重试",
            "Mend the JSON's syntax and send it again"),
    INVALID_FIELD(400, "字段无效", "A field is not valid", "按 errors 中的指针逐项修正", "Correct each field that errors points to"),
    UNKNOWN_FIELD(
            400,
            "字段不存在",
            "There is no such field",
            "删除该字段，或查阅接口文档中的正确名称",
            "Remove the field, or look up its name in the API reference"),
    INVALID_PARAMETER(
            400, "参数无效", "A parameter is not valid", "按接口文档修正参数", "Correct the parameter as the API reference says"),
    INVALID_CURSOR(
            400,
            "游标无效",
            "The cursor is not valid here",
            "去掉 cursor，从第一页重新开始，其他参数保持不变",
            "Leave the cursor out and begin again, or send the parameters it was made for"),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "缺少 Idempotency-Key 请求头",
            "The Idempotency-Key header is missing",
            "为每次写操作生成一个唯一键（1 到 128 个字符）",
            "Send a key of your own for each write, 1 to 128 characters, such as a UUID"),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "该 Idempotency-Key 已用于另一请求",
            "This Idempotency-Key was used for another request",
            "为新的请求使用新的键",
            "Use a new key for a new request"),
    UNAUTHENTICATED(401, "未登录或令牌无效", "No valid access token", "获取新的访问令牌后重试", "Get a new access token and try again"),
    FORBIDDEN_ROLE(
            403, "角色无权执行此操作", "Your role may not do this", "请由具备相应角色的人员操作", "Ask somebody who has the role for it"),
    FORBIDDEN_ORGANISATION(
            403,
            "超出所属工会的管辖范围",
            "This belongs to an organisation outside yours",
            "只能访问本级及下级工会的数据",
            "Ask for your own organisation or one below it"),
    NOT_FOUND(404, "未找到", "There is nothing at this address", "检查地址和编号", "Check the address and the id"),
    METHOD_NOT_ALLOWED(
            405,
            "该地址不支持此方法",
            "This address does not take that method",
            "查阅接口文档",
            "Look up the address in the API reference"),
    NOT_ACCEPTABLE(
            406,
            "无法提供所请求的格式",
            "There is no such representation",
            "在 Accept 中允许 application/json",
            "Allow application/json in Accept"),
    CONFLICT(409, "与现有数据冲突", "This conflicts with what is there", "重新读取后再试", "Read it again and decide anew"),
    STALE(
            412,
            "数据已被他人修改",
            "It has changed since you read it",
            "重新读取，用新的 ETag 重试",
            "Read it again and send its new ETag in If-Match"),
    TOO_LARGE(413, "请求体过大", "The body is too large", "拆分后分批提交", "Send it in parts"),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "不支持该媒体类型",
            "This media type is not supported",
            "使用接口文档中的 Content-Type",
            "Send the Content-Type that the API reference names"),
    PRECONDITION_MISSING(
            428,
            "缺少 If-Match 请求头",
            "The If-Match header is missing",
            "先读取，再把其 ETag 放入 If-Match",
            "Read it first and send its ETag in If-Match"),
    REFUSED(400, "请求无法处理", "The request cannot be handled", "查阅接口文档", "Look up the address in the API reference"),
    INTERNAL(
            500,
            "服务内部错误",
            "Something went wrong on our side",
            "稍后用同一 Idempotency-Key 重试；如仍失败，请把 incident 告知运维",
            "Try again later with the same Idempotency-Key; if it stays, tell the operators the incident"),
    UNAVAILABLE(
            503,
            "服务暂不可用",
            "The service cannot answer right now",
            "按 Retry-After 稍后用同一 Idempotency-Key 重试",
            "Try again after Retry-After with the same Idempotency-Key");

    private final int status;
    private final Words title;
    private final Words next;

    CommonProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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

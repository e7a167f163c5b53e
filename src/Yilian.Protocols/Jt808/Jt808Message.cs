namespace Yilian.Protocols.Jt808;

/// <summary>Message ids that this codec reads or writes (JT/T 808-2019 annex A). Others pass with their number.</summary>
public enum Jt808Message
{
    /// <summary>终端通用应答</summary>
    TerminalAnswer = 0x0001,

    /// <summary>终端心跳</summary>
    Heartbeat = 0x0002,

    /// <summary>终端注销</summary>
    Logout = 0x0003,

    /// <summary>查询服务器时间请求 (2019)</summary>
    TimeRequest = 0x0004,

    /// <summary>终端补传分包请求 (2019)</summary>
    TerminalResend = 0x0005,

    /// <summary>终端注册</summary>
    Register = 0x0100,

    /// <summary>终端鉴权</summary>
    Authenticate = 0x0102,

    /// <summary>查询终端参数应答</summary>
    ParametersAnswer = 0x0104,

    /// <summary>查询终端属性应答</summary>
    PropertiesAnswer = 0x0107,

    /// <summary>位置信息汇报</summary>
    Position = 0x0200,

    /// <summary>位置信息查询应答</summary>
    PositionAnswer = 0x0201,

    /// <summary>定位数据批量上传</summary>
    PositionBatch = 0x0704,

    /// <summary>平台通用应答</summary>
    PlatformAnswer = 0x8001,

    /// <summary>服务器补传分包请求</summary>
    PlatformResend = 0x8003,

    /// <summary>查询服务器时间应答 (2019)</summary>
    TimeAnswer = 0x8004,

    /// <summary>终端注册应答</summary>
    RegisterAnswer = 0x8100,

    /// <summary>设置终端参数</summary>
    SetParameters = 0x8103,

    /// <summary>查询终端参数</summary>
    QueryParameters = 0x8104,

    /// <summary>终端控制</summary>
    Control = 0x8105,

    /// <summary>查询终端属性</summary>
    QueryProperties = 0x8107,

    /// <summary>位置信息查询</summary>
    QueryPosition = 0x8201,

    /// <summary>临时位置跟踪控制</summary>
    Track = 0x8202,

    /// <summary>文本信息下发</summary>
    Text = 0x8300,
}

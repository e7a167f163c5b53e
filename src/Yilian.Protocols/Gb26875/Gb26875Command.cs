namespace Yilian.Protocols.Gb26875;

/// <summary>What a frame is for (GB/T 26875.3-2011 clause 6.2, table 2 控制命令).</summary>
public enum Gb26875Command
{
    /// <summary>预留</summary>
    None = 0,

    /// <summary>控制命令：时间同步、查岗等</summary>
    Control = 1,

    /// <summary>发送数据</summary>
    Send = 2,

    /// <summary>确认</summary>
    Acknowledge = 3,

    /// <summary>请求</summary>
    Request = 4,

    /// <summary>应答</summary>
    Reply = 5,

    /// <summary>否认</summary>
    Deny = 6,
}

namespace Yilian.Protocols.Gb26875;

/// <summary>States of a fire system or of one of its components (GB/T 26875.3-2011 clauses 8.2.1.1 and 8.2.1.2). Bits 0 to 7 mean the same for both; bit 8 is the power of either; the rest are of systems only.</summary>
[Flags]
public enum Gb26875States
{
    /// <summary>测试状态：bit 0 is 0</summary>
    None = 0,

    /// <summary>正常运行</summary>
    Normal = 1 << 0,

    /// <summary>火警</summary>
    Fire = 1 << 1,

    /// <summary>故障</summary>
    Fault = 1 << 2,

    /// <summary>屏蔽</summary>
    Shielded = 1 << 3,

    /// <summary>监管</summary>
    Supervisory = 1 << 4,

    /// <summary>启动（开启）</summary>
    Started = 1 << 5,

    /// <summary>反馈</summary>
    Feedback = 1 << 6,

    /// <summary>延时</summary>
    Delayed = 1 << 7,

    /// <summary>主电故障；部件为电源故障</summary>
    PowerFault = 1 << 8,

    /// <summary>备电故障</summary>
    BackupFault = 1 << 9,

    /// <summary>总线故障</summary>
    BusFault = 1 << 10,

    /// <summary>手动状态</summary>
    Manual = 1 << 11,

    /// <summary>配置改变</summary>
    ConfigurationChanged = 1 << 12,

    /// <summary>复位</summary>
    Reset = 1 << 13,
}

/// <summary>States of the transmission device itself (clause 8.2.1.8).</summary>
[Flags]
public enum Gb26875DeviceStates
{
    /// <summary>测试状态：bit 0 is 0</summary>
    None = 0,

    /// <summary>正常监视</summary>
    Monitoring = 1 << 0,

    /// <summary>火警</summary>
    Fire = 1 << 1,

    /// <summary>故障</summary>
    Fault = 1 << 2,

    /// <summary>主电故障</summary>
    PowerFault = 1 << 3,

    /// <summary>备电故障</summary>
    BackupFault = 1 << 4,

    /// <summary>与监控中心通信信道故障</summary>
    CenterLineFault = 1 << 5,

    /// <summary>监测连接线路故障</summary>
    DetectorLineFault = 1 << 6,
}

/// <summary>What somebody did at a fire system (type 4) or at the transmission device (type 24).</summary>
[Flags]
public enum Gb26875Operations
{
    /// <summary>无操作</summary>
    None = 0,

    /// <summary>复位</summary>
    Reset = 1 << 0,

    /// <summary>消音</summary>
    Mute = 1 << 1,

    /// <summary>手动报警</summary>
    ManualAlarm = 1 << 2,

    /// <summary>警情消除</summary>
    Clear = 1 << 3,

    /// <summary>自检</summary>
    SelfTest = 1 << 4,

    /// <summary>确认；传输装置为查岗应答</summary>
    Confirm = 1 << 5,

    /// <summary>测试</summary>
    Test = 1 << 6,
}

/// <summary>What a component measures (clause 8.2.1.3, 模拟量类型).</summary>
public enum Gb26875Quantity
{
    /// <summary>未用</summary>
    None = 0,

    /// <summary>事件计数，1 件</summary>
    Count = 1,

    /// <summary>高度，0.01 m</summary>
    Height = 2,

    /// <summary>温度，0.1 ℃</summary>
    Temperature = 3,

    /// <summary>压力，0.1 MPa</summary>
    PressureMega = 4,

    /// <summary>压力，0.1 kPa</summary>
    PressureKilo = 5,

    /// <summary>气体浓度，0.1 %LEL</summary>
    Gas = 6,

    /// <summary>时间，1 s</summary>
    Time = 7,

    /// <summary>电压，0.1 V</summary>
    Voltage = 8,

    /// <summary>电流，0.1 A</summary>
    Current = 9,

    /// <summary>流量，0.1 L/s</summary>
    Flow = 10,

    /// <summary>风量，0.1 m³/min</summary>
    AirFlow = 11,

    /// <summary>风速，1 m/s</summary>
    WindSpeed = 12,
}

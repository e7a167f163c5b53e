namespace Yilian.Protocols.Jt808;

/// <summary>Alarms of a position (JT/T 808-2019 table 25, 报警标志位).</summary>
[Flags]
public enum Jt808Alarms : uint
{
    /// <summary>无报警</summary>
    None = 0,

    /// <summary>紧急报警</summary>
    Emergency = 1u << 0,

    /// <summary>超速报警</summary>
    Overspeed = 1u << 1,

    /// <summary>疲劳驾驶</summary>
    Fatigue = 1u << 2,

    /// <summary>危险预警</summary>
    Danger = 1u << 3,

    /// <summary>GNSS 模块故障</summary>
    GnssModule = 1u << 4,

    /// <summary>GNSS 天线未接或剪断</summary>
    GnssAntennaCut = 1u << 5,

    /// <summary>GNSS 天线短路</summary>
    GnssAntennaShort = 1u << 6,

    /// <summary>主电源欠压</summary>
    PowerLow = 1u << 7,

    /// <summary>主电源掉电</summary>
    PowerOff = 1u << 8,

    /// <summary>显示器故障</summary>
    Display = 1u << 9,

    /// <summary>TTS 模块故障</summary>
    Speech = 1u << 10,

    /// <summary>摄像头故障</summary>
    Camera = 1u << 11,

    /// <summary>IC 卡模块故障</summary>
    CardModule = 1u << 12,

    /// <summary>超速预警</summary>
    OverspeedWarning = 1u << 13,

    /// <summary>疲劳驾驶预警</summary>
    FatigueWarning = 1u << 14,

    /// <summary>当天累计驾驶超时</summary>
    DayTimeout = 1u << 18,

    /// <summary>超时停车</summary>
    ParkingTimeout = 1u << 19,

    /// <summary>进出区域</summary>
    Area = 1u << 20,

    /// <summary>进出路线</summary>
    Route = 1u << 21,

    /// <summary>路段行驶时间不足或过长</summary>
    RouteTime = 1u << 22,

    /// <summary>路线偏离</summary>
    RouteDeviation = 1u << 23,

    /// <summary>车辆 VSS 故障</summary>
    SpeedSensor = 1u << 24,

    /// <summary>车辆油量异常</summary>
    Fuel = 1u << 25,

    /// <summary>车辆被盗</summary>
    Stolen = 1u << 26,

    /// <summary>非法点火</summary>
    IllegalIgnition = 1u << 27,

    /// <summary>非法位移</summary>
    IllegalMove = 1u << 28,

    /// <summary>碰撞</summary>
    Collision = 1u << 29,

    /// <summary>侧翻</summary>
    Rollover = 1u << 30,

    /// <summary>非法开门</summary>
    IllegalDoor = 1u << 31,

    /// <summary>What the terminal clears once the platform has answered; the others stay until the condition ends.</summary>
    ClearedByAnswer = Emergency | Danger | Area | Route | RouteTime | IllegalIgnition | IllegalMove | IllegalDoor,
}

/// <summary>States of a vehicle (JT/T 808-2019 table 24, 状态位). Bits 8 and 9 are the load, see <see cref="Jt808Position.Load"/>.</summary>
[Flags]
public enum Jt808States : uint
{
    /// <summary>无</summary>
    None = 0,

    /// <summary>ACC 开</summary>
    Ignition = 1u << 0,

    /// <summary>已定位</summary>
    Located = 1u << 1,

    /// <summary>南纬</summary>
    South = 1u << 2,

    /// <summary>西经</summary>
    West = 1u << 3,

    /// <summary>停运</summary>
    OutOfService = 1u << 4,

    /// <summary>经纬度已加密</summary>
    Encrypted = 1u << 5,

    /// <summary>油路断开</summary>
    FuelCut = 1u << 10,

    /// <summary>电路断开</summary>
    CircuitCut = 1u << 11,

    /// <summary>车门加锁</summary>
    DoorsLocked = 1u << 12,

    /// <summary>前门开</summary>
    FrontDoor = 1u << 13,

    /// <summary>中门开</summary>
    MiddleDoor = 1u << 14,

    /// <summary>后门开</summary>
    BackDoor = 1u << 15,

    /// <summary>驾驶席门开</summary>
    DriverDoor = 1u << 16,

    /// <summary>GPS</summary>
    Gps = 1u << 18,

    /// <summary>北斗</summary>
    Beidou = 1u << 19,

    /// <summary>GLONASS</summary>
    Glonass = 1u << 20,

    /// <summary>Galileo</summary>
    Galileo = 1u << 21,
}

/// <summary>How a vehicle is loaded (bits 8 and 9 of its state).</summary>
public enum Jt808Load
{
    /// <summary>空车</summary>
    Empty = 0,

    /// <summary>半载</summary>
    Half = 1,

    /// <summary>保留</summary>
    Reserved = 2,

    /// <summary>满载</summary>
    Full = 3,
}

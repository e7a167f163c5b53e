namespace Yilian.Protocols.Gb26875;

/// <summary>What the information objects of an application data unit are (GB/T 26875.3-2011 table 3, 类型标志).</summary>
public enum Gb26875Type
{
    /// <summary>预留</summary>
    None = 0,

    /// <summary>上传建筑消防设施系统状态</summary>
    SystemState = 1,

    /// <summary>上传建筑消防设施部件运行状态</summary>
    ComponentState = 2,

    /// <summary>上传建筑消防设施部件模拟量值</summary>
    ComponentAnalogue = 3,

    /// <summary>上传建筑消防设施操作信息</summary>
    Operation = 4,

    /// <summary>上传建筑消防设施软件版本</summary>
    SystemVersion = 5,

    /// <summary>上传建筑消防设施系统配置情况</summary>
    SystemConfiguration = 6,

    /// <summary>上传建筑消防设施部件配置情况</summary>
    ComponentConfiguration = 7,

    /// <summary>上传建筑消防设施系统时间</summary>
    SystemTime = 8,

    /// <summary>上传用户信息传输装置运行状态</summary>
    DeviceState = 21,

    /// <summary>上传用户信息传输装置操作信息</summary>
    DeviceOperation = 24,

    /// <summary>上传用户信息传输装置软件版本</summary>
    DeviceVersion = 25,

    /// <summary>上传用户信息传输装置配置情况</summary>
    DeviceConfiguration = 26,

    /// <summary>上传用户信息传输装置系统时间</summary>
    DeviceTime = 28,

    /// <summary>读建筑消防设施系统状态</summary>
    ReadSystemState = 61,

    /// <summary>读建筑消防设施部件运行状态</summary>
    ReadComponentState = 62,

    /// <summary>读建筑消防设施部件模拟量值</summary>
    ReadComponentAnalogue = 63,

    /// <summary>读建筑消防设施操作信息</summary>
    ReadOperation = 64,

    /// <summary>读建筑消防设施软件版本</summary>
    ReadSystemVersion = 65,

    /// <summary>读建筑消防设施系统配置情况</summary>
    ReadSystemConfiguration = 66,

    /// <summary>读建筑消防设施部件配置情况</summary>
    ReadComponentConfiguration = 67,

    /// <summary>读建筑消防设施系统时间</summary>
    ReadSystemTime = 68,

    /// <summary>读用户信息传输装置运行状态</summary>
    ReadDeviceState = 81,

    /// <summary>读用户信息传输装置操作信息记录</summary>
    ReadDeviceOperation = 84,

    /// <summary>读用户信息传输装置软件版本</summary>
    ReadDeviceVersion = 85,

    /// <summary>读用户信息传输装置配置情况</summary>
    ReadDeviceConfiguration = 86,

    /// <summary>读用户信息传输装置系统时间</summary>
    ReadDeviceTime = 88,

    /// <summary>初始化用户信息传输装置</summary>
    Initialize = 89,

    /// <summary>同步用户信息传输装置时钟</summary>
    SyncClock = 90,

    /// <summary>查岗命令</summary>
    PresenceCheck = 91,
}

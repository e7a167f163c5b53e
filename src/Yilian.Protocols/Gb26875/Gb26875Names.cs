using System.Collections.Frozen;

namespace Yilian.Protocols.Gb26875;

/// <summary>Chinese names of the codes, as the standard prints them (GB/T 26875.3-2011 tables 2 to 6). A code without a name is reserved or the user's own.</summary>
public static class Gb26875Names
{
    private static readonly FrozenDictionary<byte, string> Systems = new Dictionary<byte, string>
    {
        [0] = "通用",
        [1] = "火灾报警系统",
        [10] = "消防联动控制器",
        [11] = "消火栓系统",
        [12] = "自动喷水灭火系统",
        [13] = "气体灭火系统",
        [14] = "水喷雾灭火系统（泵启动方式）",
        [15] = "水喷雾灭火系统（压力容器启动方式）",
        [16] = "泡沫灭火系统",
        [17] = "干粉灭火系统",
        [18] = "防烟排烟系统",
        [19] = "防火门及卷帘系统",
        [20] = "消防电梯",
        [21] = "消防应急广播",
        [22] = "消防应急照明和疏散指示系统",
        [23] = "消防电源",
        [24] = "消防电话",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<byte, string> Components = new Dictionary<byte, string>
    {
        [0] = "通用",
        [1] = "火灾报警控制器",
        [10] = "可燃气体探测器",
        [11] = "点型可燃气体探测器",
        [12] = "独立式可燃气体探测器",
        [13] = "线型可燃气体探测器",
        [16] = "电气火灾监控报警器",
        [17] = "剩余电流式电气火灾监控探测器",
        [18] = "测温式电气火灾监控探测器",
        [21] = "探测回路",
        [22] = "火灾显示盘",
        [23] = "手动火灾报警按钮",
        [24] = "消火栓按钮",
        [25] = "火灾探测器",
        [30] = "感温火灾探测器",
        [31] = "点型感温火灾探测器",
        [32] = "点型感温火灾探测器（S型）",
        [33] = "点型感温火灾探测器（R型）",
        [34] = "线型感温火灾探测器",
        [35] = "线型感温火灾探测器（S型）",
        [36] = "线型感温火灾探测器（R型）",
        [37] = "光纤感温火灾探测器",
        [40] = "感烟火灾探测器",
        [41] = "点型离子感烟火灾探测器",
        [42] = "点型光电感烟火灾探测器",
        [43] = "线型光束感烟火灾探测器",
        [44] = "吸气式感烟火灾探测器",
        [50] = "复合式火灾探测器",
        [51] = "复合式感烟感温火灾探测器",
        [52] = "复合式感光感温火灾探测器",
        [53] = "复合式感光感烟火灾探测器",
        [61] = "紫外火焰探测器",
        [62] = "红外火焰探测器",
        [69] = "感光火灾探测器",
        [74] = "气体探测器",
        [78] = "图像摄像方式火灾探测器",
        [79] = "感声火灾探测器",
        [81] = "气体灭火控制器",
        [82] = "消防电气控制装置",
        [83] = "消防控制室图形显示装置",
        [84] = "模块",
        [85] = "输入模块",
        [86] = "输出模块",
        [87] = "输入/输出模块",
        [88] = "中继模块",
        [91] = "消防水泵",
        [92] = "消防水箱",
        [95] = "喷淋泵",
        [96] = "水流指示器",
        [97] = "信号阀",
        [98] = "报警阀",
        [99] = "压力开关",
        [101] = "阀驱动装置",
        [102] = "防火门",
        [103] = "防火阀",
        [104] = "通风空调",
        [105] = "泡沫液泵",
        [106] = "管网电磁阀",
        [111] = "防烟排烟风机",
        [113] = "排烟防火阀",
        [114] = "常闭送风口",
        [115] = "排烟口",
        [116] = "电控挡烟垂壁",
        [117] = "防火卷帘控制器",
        [118] = "防火门监控器",
        [121] = "警报装置",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Gb26875Quantity, (string Name, decimal Step, string Unit)> Quantities = new Dictionary<Gb26875Quantity, (string, decimal, string)>
    {
        [Gb26875Quantity.Count] = ("事件计数", 1m, "件"),
        [Gb26875Quantity.Height] = ("高度", 0.01m, "m"),
        [Gb26875Quantity.Temperature] = ("温度", 0.1m, "℃"),
        [Gb26875Quantity.PressureMega] = ("压力", 0.1m, "MPa"),
        [Gb26875Quantity.PressureKilo] = ("压力", 0.1m, "kPa"),
        [Gb26875Quantity.Gas] = ("气体浓度", 0.1m, "%LEL"),
        [Gb26875Quantity.Time] = ("时间", 1m, "s"),
        [Gb26875Quantity.Voltage] = ("电压", 0.1m, "V"),
        [Gb26875Quantity.Current] = ("电流", 0.1m, "A"),
        [Gb26875Quantity.Flow] = ("流量", 0.1m, "L/s"),
        [Gb26875Quantity.AirFlow] = ("风量", 0.1m, "m³/min"),
        [Gb26875Quantity.WindSpeed] = ("风速", 1m, "m/s"),
    }.ToFrozenDictionary();

    /// <summary>The name of a type of fire system.</summary>
    public static string? System(byte type) => Systems.GetValueOrDefault(type);

    /// <summary>The name of a type of component.</summary>
    public static string? Component(byte type) => Components.GetValueOrDefault(type);

    /// <summary>The name of a quantity.</summary>
    public static string? Quantity(Gb26875Quantity quantity) => Quantities.TryGetValue(quantity, out var known) ? known.Name : null;

    /// <summary>The unit of a quantity.</summary>
    public static string? Unit(Gb26875Quantity quantity) => Quantities.TryGetValue(quantity, out var known) ? known.Unit : null;

    /// <summary>What one step of a transmitted value is worth in the unit of its quantity; null when the quantity is not known.</summary>
    public static decimal? Step(Gb26875Quantity quantity) => Quantities.TryGetValue(quantity, out var known) ? known.Step : null;

    /// <summary>The name of a command.</summary>
    public static string? Command(Gb26875Command command) => command switch
    {
        Gb26875Command.Control => "控制",
        Gb26875Command.Send => "发送数据",
        Gb26875Command.Acknowledge => "确认",
        Gb26875Command.Request => "请求",
        Gb26875Command.Reply => "应答",
        Gb26875Command.Deny => "否认",
        _ => null,
    };
}

namespace Yilian.Protocols.Sl651;

/// <summary>Function codes (SL 651-2014, annex B); the number of any other is kept as it is.</summary>
public enum Sl651Function : byte
{
    /// <summary>The station keeps the link alive; no answer.</summary>
    KeepAlive = 0x2F,

    /// <summary>Test report; its data is no data of the river.</summary>
    Test = 0x30,

    /// <summary>One element at even intervals.</summary>
    Uniform = 0x31,

    /// <summary>Report at a set time.</summary>
    Timed = 0x32,

    /// <summary>Report because a limit was crossed.</summary>
    Added = 0x33,

    /// <summary>Report of an hour.</summary>
    Hourly = 0x34,

    /// <summary>Text that an observer keyed in.</summary>
    Manual = 0x35,

    /// <summary>Picture.</summary>
    Picture = 0x36,

    /// <summary>Query of the values now.</summary>
    Now = 0x37,

    /// <summary>Query of the values of a period.</summary>
    Period = 0x38,

    /// <summary>Query of what was keyed in.</summary>
    ManualQuery = 0x39,

    /// <summary>Query of single elements.</summary>
    Elements = 0x3A,

    /// <summary>Query of the state of pumps.</summary>
    Pumps = 0x44,

    /// <summary>Query of the version of the program.</summary>
    Version = 0x45,

    /// <summary>Query of state and alarms.</summary>
    State = 0x46,

    /// <summary>Sets the clock of the station to the time of sending.</summary>
    SetClock = 0x4A,

    /// <summary>Query of the events of the station.</summary>
    Events = 0x50,

    /// <summary>Query of the clock of the station.</summary>
    Clock = 0x51,
}

namespace Yilian.Protocols.Hj212;

/// <summary>Commands (CN) that the platform or its stations use, of HJ 212-2017, table 9; the number of any other command is kept as it is.</summary>
public enum Hj212Command
{
    /// <summary>No command could be read.</summary>
    None = 0,

    /// <summary>Sets how long to wait for an answer and how often to repeat.</summary>
    SetTimeout = 1000,

    /// <summary>Asks for the time of the station, or carries it.</summary>
    GetTime = 1011,

    /// <summary>Sets the time of the station.</summary>
    SetTime = 1012,

    /// <summary>The station asks for the time to be set.</summary>
    TimeWanted = 1013,

    /// <summary>Asks for the interval of real-time data, or carries it.</summary>
    GetRealTimeInterval = 1061,

    /// <summary>Sets the interval of real-time data.</summary>
    SetRealTimeInterval = 1062,

    /// <summary>Asks for the interval of minute data, or carries it.</summary>
    GetMinuteInterval = 1063,

    /// <summary>Sets the interval of minute data.</summary>
    SetMinuteInterval = 1064,

    /// <summary>Sets the password of the station.</summary>
    SetPassword = 1072,

    /// <summary>Real-time data.</summary>
    RealTimeData = 2011,

    /// <summary>Stops real-time data.</summary>
    StopRealTimeData = 2012,

    /// <summary>State of the devices of the station.</summary>
    DeviceState = 2021,

    /// <summary>Data of a day.</summary>
    DayData = 2031,

    /// <summary>How long devices ran on a day.</summary>
    DeviceRunTime = 2041,

    /// <summary>Data of some minutes.</summary>
    MinuteData = 2051,

    /// <summary>Data of an hour.</summary>
    HourData = 2061,

    /// <summary>When the station started.</summary>
    Started = 2081,

    /// <summary>The station has the request and says whether it will carry it out.</summary>
    RequestAnswer = 9011,

    /// <summary>How carrying it out ended.</summary>
    Result = 9012,

    /// <summary>A notice was received.</summary>
    NoticeAnswer = 9013,

    /// <summary>Data was received.</summary>
    DataAnswer = 9014,

    /// <summary>The station is alive (edition 2025); answered like a notice.</summary>
    Heartbeat = 9015,
}

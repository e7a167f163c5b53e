namespace Yilian.Protocols.Jt808;

/// <summary>The editions of JT/T 808. The header tells 2019 from those before; only some bodies tell 2011 from 2013.</summary>
public enum Jt808Edition
{
    /// <summary>JT/T 808-2011.</summary>
    Edition2011 = 2011,

    /// <summary>JT/T 808-2013, and 2011 where the two do not differ.</summary>
    Edition2013 = 2013,

    /// <summary>JT/T 808-2019.</summary>
    Edition2019 = 2019,
}

namespace Yilian.Contracts;

/// <summary>Names the clause of the city's notice that a use case carries out, so that searching the Chinese term lands on the code.</summary>
/// <param name="number">The clause as the notice numbers it, for example 二（一）3.</param>
/// <param name="title">The notice's own words for it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ClauseAttribute(string number, string title) : Attribute
{
    public string Number { get; } = number;

    public string Title { get; } = title;
}

namespace Yilian.Information.Incidents.Responses;

/// <summary>A response level set by a headquarters (应急响应); the newest row of a headquarters is in force. Level and grade are different things.</summary>
internal sealed class Response
{
    public const string Ended = "none";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }
    public required Guid HeadquartersId { get; init; }
    public required string Level { get; init; }
    public required string Reason { get; init; }
    public required string Signatory { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }
    public bool Current { get; set; } = true;
}

namespace SchemaGen.Build;

/// <summary>What few projects ask of their records.</summary>
/// <param name="HasDraft">A draft of each record.</param>
/// <param name="HasConfigurationKeys">The names in JSON as keys of configuration.</param>
internal sealed record RecordExtras(bool HasDraft, bool HasConfigurationKeys)
{
    /// <summary>Null where nothing is asked for.</summary>
    public static RecordExtras? Of(bool hasDraft, bool hasConfigurationKeys) => hasDraft || hasConfigurationKeys ? new RecordExtras(hasDraft, hasConfigurationKeys) : null;
}

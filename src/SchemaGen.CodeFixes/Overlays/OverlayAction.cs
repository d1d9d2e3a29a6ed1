using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Overlays;

/// <summary>An action that a code fix offers for an overlay.</summary>
/// <param name="title">What the code fix is called, before the name of the overlay.</param>
/// <param name="key">The equivalence key.</param>
/// <param name="target">The JSONPath of what is changed.</param>
/// <param name="reason">Why.</param>
/// <param name="change">The field that says how: <c>"remove": true</c>.</param>
internal sealed class OverlayAction(string title, string key, string target, string reason, string change)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public override string ToString() => $"{{ \"target\": {JsonText.Quote(target)}, \"description\": {JsonText.Quote(reason)}, {change} }}";
}

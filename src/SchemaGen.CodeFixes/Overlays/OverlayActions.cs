using Microsoft.CodeAnalysis;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Overlays;

/// <summary>Finds what an overlay can say of a diagnostic in a schema file.</summary>
internal static class OverlayActions
{
    private const string Requires = "requires";

    public static IEnumerable<OverlayAction> Find(JsonNode root, Diagnostic diagnostic)
    {
        PlaceInFile place = PlaceInFile.Find(root, new JsonSpan(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        return diagnostic.Id == DiagnosticIds.RuleFromProse ? OfProse(place, diagnostic) : OfKeyword(root, place, diagnostic);
    }

    /// <summary>A rule from prose is written down as the keyword that says it, which then counts; or it is taken back, with all that is read from the description.</summary>
    private static IEnumerable<OverlayAction> OfProse(PlaceInFile place, Diagnostic diagnostic)
    {
        if (place.NameOf(0) != KeywordNames.Description || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Words, out string? words) || words is null)
        {
            yield break;
        }

        if (Written(place, diagnostic, words) is { } written)
        {
            yield return written;
        }

        yield return new OverlayAction(
            "This is not meant: take it back", nameof(OverlayActions) + "Back", place.PathWithout(1), "Not meant: " + words, "\"update\": { \"x-schemagen\": { \"proseRules\": false } }");
    }

    private static OverlayAction? Written(PlaceInFile place, Diagnostic diagnostic, string words)
    {
        const string key = nameof(OverlayActions) + "Write";
        const string title = "Write this rule";
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Keywords, out string? keywords) && keywords is not null)
        {
            return new OverlayAction(title, key, place.PathWithout(1), words, "\"update\": " + keywords);
        }

        // A value under which the rule holds is more than a list of names can say.
        return diagnostic.Properties.TryGetValue(DiagnosticProperties.Kind, out string? kind) && kind == Requires
            && !diagnostic.Properties.ContainsKey(DiagnosticProperties.Value)
            && diagnostic.Properties.TryGetValue(DiagnosticProperties.Others, out string? others) && others is { Length: > 0 }
            && place.NameOf(1) is { } name && place.NameOf(2) == KeywordNames.Properties
            ? new OverlayAction(
                title, key, place.PathWithout(3), words,
                $"\"update\": {{ \"{KeywordNames.DependentRequired}\": {{ {JsonText.Quote(name)}: [{string.Join(", ", others.Split(',').Select(JsonText.Quote))}] }} }}")
            : null;
    }

    /// <summary>A keyword that is not enforced is taken out of what is read.</summary>
    private static IEnumerable<OverlayAction> OfKeyword(JsonNode root, PlaceInFile place, Diagnostic diagnostic)
    {
        JsonSpan span = new(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
        if (place.NameOf(0) is { } keyword && JsonLocation.ObjectAround(root, span)?.Member(keyword)?.NameSpan == span)
        {
            yield return new OverlayAction(
                $"This is not meant: remove '{keyword}'", nameof(OverlayActions) + "Remove", place.PathWithout(0), $"Not meant: '{keyword}' is not enforced", "\"remove\": true");
        }
    }
}

using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Client;

/// <summary>The places of a method that were reported. The set is created on demand, because most methods have none.</summary>
internal sealed class ReportedPlaces
{
    // The compiler may call from several threads.
    private readonly object _gate = new();

    private HashSet<SyntaxNode>? _places;

    /// <returns>Whether the place is new.</returns>
    public bool Add(SyntaxNode place)
    {
        lock (_gate)
        {
            return (_places ??= []).Add(place);
        }
    }
}

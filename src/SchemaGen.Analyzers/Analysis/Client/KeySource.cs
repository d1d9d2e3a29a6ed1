using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Client;

/// <summary>The kinds of members of .NET that return another value each time: the clock, and random values.</summary>
internal enum KeySource
{
    None,
    Clock,
    Random,
}

/// <summary>Classifies members of .NET by <see cref="KeySource"/>.</summary>
internal static class KeySources
{
    public static KeySource Classify(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } => Classify(property),
        IInvocationOperation { TargetMethod: var method } => Classify(method),
        _ => KeySource.None,
    };

    /// <summary>Returns the name for a message: <c>DateTime.UtcNow</c>.</summary>
    public static string Name(IOperation operation)
    {
        ISymbol? symbol = operation switch
        {
            IPropertyReferenceOperation { Property: var property } => property,
            IInvocationOperation { TargetMethod: var method } => method,
            _ => null,
        };
        return symbol is null ? "" : symbol.ContainingType.Name + "." + symbol.Name;
    }

    private static KeySource Classify(ISymbol member)
    {
        // The name is compared first, because it is cheapest.
        (string Type, KeySource Source) known = member.Name switch
        {
            "Now" or "UtcNow" or "Today" => (member.ContainingType.Name == "DateTime" ? "System.DateTime" : "System.DateTimeOffset", KeySource.Clock),
            "TickCount" or "TickCount64" => ("System.Environment", KeySource.Clock),
            "GetUtcNow" or "GetLocalNow" => ("System.TimeProvider", KeySource.Clock),
            "GetTimestamp" => (member.IsStatic ? "System.Diagnostics.Stopwatch" : "System.TimeProvider", KeySource.Clock),
            "NewGuid" or "CreateVersion7" => ("System.Guid", KeySource.Random),
            "Next" or "NextInt64" or "NextDouble" or "NextSingle" => ("System.Random", KeySource.Random),
            "GetInt32" or "GetHexString" or "GetString" or "GetBytes" => ("System.Security.Cryptography.RandomNumberGenerator", KeySource.Random),
            "GetRandomFileName" => ("System.IO.Path", KeySource.Random),
            _ => ("", KeySource.None),
        };
        return known.Source != KeySource.None && IsOf(member.ContainingType, known.Type) ? known.Source : KeySource.None;
    }

    /// <summary>Determines whether the type is that type of .NET, or derives from it.</summary>
    private static bool IsOf(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (LibraryTypes.IsOfNet(current.ContainingAssembly) && current.ToDisplayString() == name)
            {
                return true;
            }
        }

        return false;
    }
}

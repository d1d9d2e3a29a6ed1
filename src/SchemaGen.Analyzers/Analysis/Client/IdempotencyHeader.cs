using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Client;

/// <summary>Recognizes code that sets the header <c>Idempotency-Key</c> by hand.</summary>
internal static class IdempotencyHeader
{
    private const string Name = "Idempotency-Key";

    /// <summary>Returns the value in <c>headers.Add("Idempotency-Key", value)</c> and <c>TryAddWithoutValidation</c>; null in any other call.</summary>
    public static IOperation? ValueOf(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method is not { Name: "Add" or "TryAddWithoutValidation", IsStatic: false, Parameters.Length: 2 } || call.Arguments.Length != 2 || !IsHeaders(method.ContainingType))
        {
            return null;
        }

        IArgumentOperation? name = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0);
        IArgumentOperation? value = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 1);
        return name is not null && IsName(name.Value) ? value?.Value : null;
    }

    /// <summary>Determines whether the target is <c>headers["Idempotency-Key"]</c>, of any collection.</summary>
    public static bool IsTarget(IPropertyReferenceOperation target) => target is { Property.IsIndexer: true, Arguments: [{ Value: var name }] } && IsName(name);

    private static bool IsName(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: string text } && string.Equals(text, Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsHeaders(INamedTypeSymbol type) =>
        LibraryTypes.IsOfNet(type.ContainingAssembly)
        && type.ToDisplayString() is "System.Net.Http.Headers.HttpHeaders" or "System.Net.WebHeaderCollection" or "System.Collections.Specialized.NameValueCollection";
}

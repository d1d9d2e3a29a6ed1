using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates the functions of <c>Path</c>, as each of the systems that .NET runs on does.</summary>
internal static class PathCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["Combine"] = static (in LibraryCall call) => Fold(call, isJoin: false),
        ["Join"] = static (in LibraryCall call) => call.Method.ReturnType.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_String ? Fold(call, isJoin: true) : null,
        ["GetFullPath"] = static (in LibraryCall _) => TextValue.OfEnds(TextEnds.Path),
    };

    private static AbstractValue? Fold(in LibraryCall call, bool isJoin)
    {
        IEnumerable<AbstractValue> parts;
        if (call.Arguments[0] is CollectionValue all)
        {
            if (!CollectionOperations.IsComplete(all))
            {
                return null;
            }

            parts = all.Items.Select(static item => item.Value);
        }
        else
        {
            LibraryCall calls = call;
            parts = Enumerable.Range(0, call.ParameterCount).Select(i => calls.Arguments[i]);
        }

        AbstractValue? path = null;
        foreach (AbstractValue part in parts)
        {
            path = path is null ? part : Add(path, part, isJoin);
        }

        return path as TextValue;
    }

    /// <summary>Adds a part to a path. A rooted part replaces what stands before it, unless the two are only joined.</summary>
    private static AbstractValue Add(AbstractValue path, AbstractValue part, bool isJoin)
    {
        if (isJoin)
        {
            path = path.IsNull ? TextValue.Exactly("") : path;
            part = part.IsNull ? TextValue.Exactly("") : part;
        }

        if (path is TextValue { Values: { IsDefault: false } paths } && part is TextValue { Values: { IsDefault: false } parts }
            && paths.Length * parts.Length * 2 <= TextValue.MaximumValues && !paths.Any(static text => text.EndsWith(":", StringComparison.Ordinal)))
        {
            return TextValue.OneOf(paths.SelectMany(_ => parts, (first, second) => new[] { Add(first, second, isJoin, '/'), Add(first, second, isJoin, '\\') }).SelectMany(static both => both));
        }

        if (!isJoin && part is TextValue { Values.IsDefault: false } rooted && rooted.Values.All(static text => text.StartsWith("/", StringComparison.Ordinal)))
        {
            return part;
        }

        return isJoin || IsRelative(part) ? Below(path, part) : AbstractValue.NotNull;
    }

    private static string Add(string path, string part, bool isJoin, char separator)
    {
        if (part.Length == 0 || path.Length == 0)
        {
            return path + part;
        }

        if (!isJoin && IsRooted(part, separator))
        {
            return part;
        }

        bool isSeparated = IsSeparator(path[path.Length - 1], separator) || (isJoin && IsSeparator(part[0], separator));
        return isSeparated ? path + part : path + separator + part;
    }

    /// <summary>Returns what is known of a path with a part behind it, and a separator between them or not.</summary>
    private static AbstractValue Below(AbstractValue path, AbstractValue part)
    {
        TextEnds ends = Texts.Ends(path);
        bool isSeparated = path is TextValue { IsExact: true, Value: var text } && (text.Length == 0 || text.EndsWith("/", StringComparison.Ordinal));
        string prefix = isSeparated ? ends.Prefix + Texts.Ends(part).Prefix : ends.Prefix;
        CountRange units = new(Texts.Units(path).Minimum, null);
        return Texts.OfParts(units + Texts.Units(part), new TextEnds(prefix, Texts.Ends(part).Suffix, ends.IsPath));
    }

    private static bool IsSeparator(char c, char separator) => c == '/' || c == separator;

    private static bool IsRooted(string part, char separator) =>
        IsSeparator(part[0], separator) || (separator == '\\' && part.Length > 1 && part[1] == ':');

    /// <summary>Determines whether a part is certain not to be rooted, on any system.</summary>
    private static bool IsRelative(AbstractValue part) => part switch
    {
        TextValue { Values: { IsDefault: false } texts } => texts.All(static text => text.Length == 0 || !IsRooted(text, '\\')),
        TextValue { Ends.Prefix: { Length: > 1 } prefix } => !IsRooted(prefix, '\\'),
        _ => false,
    };
}

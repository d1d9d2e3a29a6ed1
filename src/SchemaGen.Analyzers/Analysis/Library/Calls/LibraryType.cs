namespace SchemaGen.Analysis.Library.Calls;

/// <summary>The types of .NET whose members have a known meaning.</summary>
internal enum LibraryType
{
    None,
    Object,
    Enum,
    String,

    /// <summary><c>int</c>, <c>long</c> ... and <c>double</c>, <c>float</c>.</summary>
    Number,
    Nullable,
    Array,

    /// <summary><c>Path</c>.</summary>
    Path,

    /// <summary><c>Math</c> and <c>MathF</c>.</summary>
    Math,

    /// <summary><c>List&lt;T&gt;</c>, and the interfaces that can change a list.</summary>
    List,

    /// <summary>Interfaces and wrappers that cannot change a list.</summary>
    ReadOnlyList,

    /// <summary>Extension methods that change a <c>List&lt;T&gt;</c>.</summary>
    ListExtensions,

    /// <summary><c>ImmutableArray&lt;T&gt;</c>, <c>ImmutableList&lt;T&gt;</c>.</summary>
    Immutable,

    /// <summary><c>ImmutableArray</c>, <c>ImmutableList</c>: the static classes.</summary>
    ImmutableFactory,

    /// <summary>The builders of <c>ImmutableArray&lt;T&gt;</c> and <c>ImmutableList&lt;T&gt;</c>, which change like a list.</summary>
    Builder,

    /// <summary><c>Dictionary&lt;TKey, TValue&gt;</c>.</summary>
    Map,

    /// <summary><c>Enumerable</c>.</summary>
    Sequence,

    /// <summary><c>ImmutableArrayExtensions</c>: the functions of <c>Enumerable</c>, which run at once.</summary>
    ImmutableSequence,

    /// <summary><c>Span&lt;T&gt;</c>, <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    Span,

    /// <summary>Types whose methods write or compare their arguments, and keep no reference to them.</summary>
    Writer,
}

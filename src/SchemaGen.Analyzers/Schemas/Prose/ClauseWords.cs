namespace SchemaGen.Schemas.Prose;

/// <summary>The words that give a clause its structure.</summary>
internal static class ClauseWords
{
    /// <summary>What begins a condition.</summary>
    public static readonly WordSet Openers = new("if when whenever while unless once");

    /// <summary>What begins a condition, or a case, before what is said.</summary>
    public static readonly WordSet Leads = new("if when whenever while unless once for in with using");

    /// <summary>What may stand before a case behind the verb.</summary>
    public static readonly WordSet Prepositions = new("for in with to by on using under");

    /// <summary>What may stand before "with".</summary>
    public static readonly WordSet Together = new("together along simultaneously jointly alongside");

    /// <summary>What goes on with a condition, so that it does not end before it.</summary>
    public static readonly WordSet Cutters = new("or and unless except but if when nor without");

    /// <summary>Verbs in a person.</summary>
    public static readonly WordSet Finite = new("is are was were be will be must can may should has have does do cannot can't");

    /// <summary>What says that something is given.</summary>
    public static readonly WordSet Given = new("provided given set specified present supplied used");
}

namespace SchemaGen.Analysis.Methods;

/// <summary>What a method does with one of its symbols, in one or in many places.</summary>
[Flags]
internal enum VariableTraits
{
    None = 0,

    /// <summary>It can change where no assignment to it is seen.</summary>
    Escaped = 1,

    /// <summary>It is assigned after its declaration.</summary>
    Reassigned = 1 << 1,

    /// <summary>A nested function refers to it.</summary>
    Captured = 1 << 2,

    /// <summary>It is the operand of a <c>with</c>.</summary>
    WithOperand = 1 << 3,

    /// <summary>It is read for something else.</summary>
    OtherRead = 1 << 4,

    /// <summary>It is assigned what <c>with</c> makes of itself.</summary>
    Completed = 1 << 5,

    /// <summary>The same in a loop.</summary>
    CompletedInLoop = 1 << 6,

    /// <summary>A property that is assigned outside of initialisers.</summary>
    SetLater = 1 << 7,

    /// <summary>Something is done with it that its declaration and plain assignments do not tell.</summary>
    FlowSensitive = 1 << 8,

    /// <summary>A local function that is used outside of the function that declares it.</summary>
    UsedElsewhere = 1 << 9,

    /// <summary>It gets values in other ways than by its declaration and plain assignments: <c>out</c>, <c>+=</c>, <c>foreach</c>, a pattern.</summary>
    OtherValues = 1 << 10,
}

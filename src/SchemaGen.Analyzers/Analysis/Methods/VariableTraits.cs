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

    /// <summary>It is read, and not as the operand of a <c>with</c>.</summary>
    OtherRead = 1 << 4,

    /// <summary>It is assigned a copy of itself that a <c>with</c> makes.</summary>
    Completed = 1 << 5,

    /// <summary>It is assigned a copy of itself in a loop.</summary>
    CompletedInLoop = 1 << 6,

    /// <summary>It is a property that is assigned outside initializers.</summary>
    SetLater = 1 << 7,

    /// <summary>Its value depends on the flow: it is changed, tested or aliased, and not only declared, assigned and put into objects.</summary>
    FlowSensitive = 1 << 8,

    /// <summary>It is a local function that is used outside the function that declares it.</summary>
    UsedElsewhere = 1 << 9,

    /// <summary>It gets values otherwise than by its declaration and plain assignments: <c>out</c>, <c>+=</c>, <c>foreach</c>, a pattern.</summary>
    OtherValues = 1 << 10,
}

